"""The site behind Debian's nginx, with the file that was written for it."""

import contextlib
import http.client
import shutil
import socket
import subprocess
import time
import urllib.parse

import pytest

from published_site import ADDRESS

NGINX = shutil.which("nginx", path="/usr/sbin:/usr/bin")
CONFIGURATION = """
daemon off; master_process off; pid {folder}/pid; error_log {folder}/errors;
events {{}}
http {{
  include /etc/nginx/mime.types; access_log off;
  client_body_temp_path {folder}; proxy_temp_path {folder}; fastcgi_temp_path {folder};
  uwsgi_temp_path {folder}; scgi_temp_path {folder};
  server {{ listen 127.0.0.1:{port}; root {site}; include {site}/server/nginx.conf; }}
}}
"""


@pytest.fixture(scope="module")
def server(site, tmp_path_factory):
    folder = tmp_path_factory.mktemp("nginx")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    (folder / "nginx.conf").write_text(CONFIGURATION.format(folder=folder, port=port, site=site.folder))
    running = subprocess.Popen([NGINX, "-c", folder / "nginx.conf", "-e", folder / "errors"])
    for _ in range(100):
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                break
        time.sleep(0.05)
    yield lambda path: ask(port, path)
    running.terminate()
    running.wait()


def ask(port, path):
    with contextlib.closing(http.client.HTTPConnection("127.0.0.1", port, timeout=10)) as connection:
        connection.request("GET", path)
        answer = connection.getresponse()
        return answer.status, answer.headers, answer.read().decode()


def test_pages_come_with_their_policy(server, site):
    for page in set(site.pages) - {"was/index.html"}:
        status, headers, text = server(f"/{page}".removesuffix("index.html"))
        assert (status, headers["Content-Type"]) == (200, "text/html; charset=utf-8"), page
        policy = headers["Content-Security-Policy"]
        meta = text.partition('http-equiv="Content-Security-Policy" content="')[2].partition('"')[0].replace("&quot;", '"')
        assert policy == f"{meta}; frame-ancestors 'none'", page
        assert len(headers.get_all("Content-Security-Policy")) == 1
        assert (headers["X-Content-Type-Options"], headers["Referrer-Policy"]) == ("nosniff", "no-referrer"), page


@pytest.mark.parametrize(
    "ending, kind", [("css", "text/css"), ("js", "application/javascript"), ("svg", "image/svg+xml")]
)
def test_assets_have_their_type_and_never_change(server, site, ending, kind):
    for file in (site.folder / "assets").glob(f"*.{ending}"):
        status, headers, _ = server(f"/assets/{file.name}")
        assert (status, headers["Content-Type"].partition(";")[0]) == (200, kind)
        assert headers["Cache-Control"] == "public, max-age=31536000, immutable"


def test_what_leads_nowhere_says_so_in_every_language(server):
    status, headers, text = server("/nl/xyz/abc")
    assert status == 404
    assert all(f'href="/{language}/"' in text for language in ("da", "nl", "en"))
    assert 'rel="stylesheet" href="/assets/style.' in text
    assert "default-src 'none'" in headers["Content-Security-Policy"]


def test_what_has_moved_leads_on(server):
    status, headers, _ = server("/was/")
    assert (status, headers["Location"]) == (301, "https://erklaering.example/vejledning")


def test_a_guide_that_has_moved_leads_on(server, site):
    assert site.moved
    for page in site.moved:
        status, headers, _ = server(f"/{page}".removesuffix("index.html"))
        assert status == 301
        assert server(urllib.parse.urlsplit(headers["Location"]).path)[0] == 200


def test_what_is_for_servers_is_not_served(server):
    assert server("/server/nginx.conf")[0] == 404
    assert ADDRESS not in server("/server/nginx.conf")[2]
