#!/bin/bash
# Proves that a fresh clone needs nothing but Debian 12, make and the Swift toolchain: runs one rule of the Makefile
# in a clean root folder in which nothing else is installed. Needs root and debootstrap; leaves the machine as it was.
#
#   bare-root.sh RULE [VARIABLE=value …]
set -euo pipefail

[ -n "${inside:-}" ] || exec env inside=yes unshare --mount --propagation private bash "$0" "$@"

project=$(cd "$(dirname "$0")/../.." && pwd)
toolchain=$(dirname "$(dirname "$(dirname "$(readlink -f "$(PATH=$PATH:/opt/swift/usr/bin command -v swift)")")")")
root=$(mktemp -d)
mount -t tmpfs -o size=12g leidraad "$root"
trap 'umount --recursive --lazy "$root" && rmdir "$root"' EXIT

# From where this machine's own packages come.
mirror=${MIRROR:-$(apt-get indextargets --format '$(REPO_URI)' | grep -v security | head -1)}
debootstrap --variant=minbase --include=make,ca-certificates bookworm "$root" "$mirror" >&2
mkdir -p "$root/opt/swift" "$root/leidraad"
for folder in /proc /sys /dev; do mount --rbind "$folder" "$root$folder"; done
mount --bind "$toolchain" "$root/opt/swift"
mount --bind /etc/ssl/certs "$root/etc/ssl/certs"
cp /etc/resolv.conf /etc/hosts "$root/etc/"
cp /etc/apt/apt.conf.d/99* "$root/etc/apt/apt.conf.d/" 2>/dev/null || true
git -C "$project" archive HEAD | tar -x -C "$root/leidraad"

chroot "$root" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LANG=C.UTF-8 TERM="${TERM:-dumb}" CI="${CI:-}" \
  PIP_CERT=/etc/ssl/certs/ca-certificates.crt make --directory=/leidraad "$@"
