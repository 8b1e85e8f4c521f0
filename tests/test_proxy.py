"""The proxy's configuration that is shipped, as nginx itself reads it."""

import re
import shutil
import subprocess

import pytest
from django.conf import settings

SHIPPED = settings.BASE_DIR / "deploy" / "nginx.conf"
AROUND = """
pid {folder}/pid;
error_log stderr;
events {{}}
http {{
    access_log off;
    client_body_temp_path {folder}/body;
    include {folder}/site.conf;
}}
"""


def without_this_machine(text, folder):
    """Ports, certificates and folders that a test has not got are others, or none."""
    text = re.sub(r"\n *ssl_certificate.*", "", text)
    text = re.sub(r"listen (80|443) ?.*;", rf"listen unix:{folder}/\1;", text)
    return text.replace("/var/cache/nginx", str(folder))


def test_nginx_reads_it(tmp_path):
    nginx = shutil.which("nginx", path="/usr/sbin:/usr/bin:/usr/local/sbin")
    if not nginx:
        pytest.skip("nginx is not installed here.")
    site = without_this_machine(SHIPPED.read_text(), tmp_path)
    (tmp_path / "site.conf").write_text(site)
    (tmp_path / "nginx.conf").write_text(AROUND.format(folder=tmp_path))

    told = subprocess.run(
        [nginx, "-t", "-c", tmp_path / "nginx.conf"], capture_output=True, text=True
    )

    assert told.returncode == 0, told.stderr
    assert "[warn]" not in told.stderr
