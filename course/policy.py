"""The page's Content-Security-Policy: nothing from elsewhere, nothing to elsewhere."""

from __future__ import annotations

import base64
import hashlib


def policy(inline_script: str, connect: str = "'none'", scripts: str = "'self'") -> str:
    """Give the policy; the one inline script is named by its SHA-256 hash.

    `connect` and `scripts` are for the author's preview only.
    """
    digest = base64.b64encode(hashlib.sha256(inline_script.encode()).digest()).decode()
    rules = (
        "default-src 'none'",
        f"script-src {scripts} 'sha256-{digest}'",
        "style-src 'self'",
        "img-src 'self' data: blob:",
        "font-src 'self' data:",
        "media-src 'self' data: blob:",
        f"connect-src {connect}",
        "worker-src blob:",
        "base-uri 'none'",
        "form-action 'none'",
        "object-src 'none'",
        "require-trusted-types-for 'script'",
        "trusted-types course",
    )
    return "; ".join(rules)
