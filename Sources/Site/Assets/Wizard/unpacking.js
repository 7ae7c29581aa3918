// Unpacks LZMA, in which the program travels: it is a tenth smaller than gzip would make it, and no browser is too old.

/** The highest bits of the byte before, on which the odds of a byte depend. */
const context = 3;

// Where the odds of each decision begin. Of what depends on the state there is one for each of the twelve.
const isCopy = 0;
const isAgain = 12;
const isOlder = 24;
const isOldest = 48;
const isLong = 60;
const distance = 72;
const middleBits = 328;
const lowestBits = 456;
const length = 472;
const lengthAgain = 744;
const literal = 1016;

/** Pauses after so many decisions; a page that is held up for longer feels stuck. */
const portion = 4096;
const pause = () => new Promise((done) => setTimeout(done));

/** Answers what `xz --format=lzma` was given, if it was told `lc=3,lp=0,pb=0`. */
export async function unpacked(packed) {
  const odds = new Uint16Array(literal + (256 * 3 << context)).fill(1024);
  const bytes = [];
  /** How far back the last copies began, the latest first. */
  const distances = [0, 0, 0, 0];
  const behind = () => bytes[bytes.length - 1 - distances[0]];
  let state = 0;
  let code = 0;
  let range = 2 ** 32 - 1;
  let place = 13;
  while (place < 18) code = code * 256 + packed[place++];

  function decide(bound) {
    const is = code < bound ? 0 : 1;
    range = is ? range - bound : bound;
    code -= is * bound;
    if (range < 1 << 24) {
      range *= 256;
      code = code * 256 + packed[place++];
    }
    return is;
  }

  /** A bit; it is likelier the next time. */
  function bit(index) {
    const is = decide((range >>> 11) * odds[index]);
    odds[index] += (is ? 31 : 2048) - odds[index] >> 5;
    return is;
  }

  /** So many bits, of which each depends on those before it; the highest first. */
  function bits(count, index) {
    let found = 1;
    for (let left = count; left > 0; left--) found = found * 2 + bit(index + found);
    return found - (1 << count);
  }

  function lowestFirst(count, index) {
    let [found, sum] = [1, 0];
    for (let number = 0; number < count; number++) {
      const is = bit(index + found);
      found = found * 2 + is;
      sum += is << number;
    }
    return sum;
  }

  /** So many bits that are as likely as not. */
  function evenly(count) {
    let found = 0;
    for (let left = count; left > 0; left--) {
      range -= range % 2;
      found = found * 2 + decide(range / 2);
    }
    return found;
  }

  function byte() {
    const index = literal + 256 * 3 * (bytes[bytes.length - 1] >> 8 - context);
    let found = 1;
    if (state > 6) {
      // After a copy, a byte is seldom the one with which the copy would have gone on.
      let [other, is, isOther] = [behind(), 0, 0];
      while (found < 256 && is === isOther) {
        other *= 2;
        isOther = other >> 8 & 1;
        is = bit(index + 256 * (1 + isOther) + found);
        found = found * 2 + is;
      }
    }
    while (found < 256) found = found * 2 + bit(index + found);
    return found;
  }

  function count(index) {
    if (!bit(index)) return 2 + bits(3, index + 1);
    return bit(index + 1) ? 18 + bits(8, index + 16) : 10 + bits(3, index + 9);
  }

  function far(count) {
    const size = bits(6, distance + 64 * Math.min(count - 2, 3));
    if (size < 4) return size;
    const rest = (size >> 1) - 1;
    const start = (2 | size & 1) << rest;
    if (size < 14) return start + lowestFirst(rest, middleBits + start - size);
    return start + (evenly(rest - 4) << 4) + lowestFirst(4, lowestBits);
  }

  for (let turn = 1; ; turn++) {
    if (turn % portion === 0) await pause();
    const isAfterCopy = state > 6;
    if (!bit(isCopy + state)) {
      bytes.push(byte() & 255);
      state -= state < 4 ? state : state < 10 ? 3 : 6;
      continue;
    }
    let size = 0;
    if (bit(isAgain + state)) {
      if (bit(isOlder + state)) {
        distances.unshift(...distances.splice(bit(isOlder + 12 + state) ? 2 + bit(isOldest + state) : 1, 1));
      } else if (!bit(isLong + state)) {
        size = 1;
      }
      state = isAfterCopy ? 11 : 8 + size;
      size ||= count(lengthAgain);
    } else {
      size = count(length);
      state = isAfterCopy ? 10 : 7;
      distances.unshift(far(size));
      if (distances[0] < 0) return Uint8Array.from(bytes);
    }
    for (; size > 0; size--) bytes.push(behind());
  }
}
