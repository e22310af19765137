"""Cached contents by the SDK."""

import pytest

from sdk import client

FLASH = "gemini-2.5-flash"
LONG = "plantain " * 2000


def test_a_cache_from_its_making_to_its_end(server):
    caller = client(server)
    cache = caller.caches.create(model=FLASH, config={"contents": [LONG], "system_instruction": "be brief", "ttl": "300s", "display_name": "long"})
    assert len(cache.name) == len("cachedContents/") + 40 and cache.usage_metadata.total_token_count >= 1024
    assert caller.caches.get(name=cache.name).display_name == "long"
    assert cache.name in [found.name for found in caller.caches.list()]
    longer = caller.caches.update(name=cache.name, config={"ttl": "600s"})
    assert (longer.expire_time - cache.expire_time).total_seconds() > 290
    usage = caller.models.generate_content(model=FLASH, contents="ping", config={"cached_content": cache.name}).usage_metadata
    assert usage.cached_content_token_count == cache.usage_metadata.total_token_count < usage.prompt_token_count
    caller.caches.delete(name=cache.name)
    with pytest.raises(Exception, match="403.*CachedContent not found"):
        caller.caches.get(name=cache.name)


def test_what_is_refused(server):
    caller = client(server)
    with pytest.raises(Exception, match="Cached content is too small. total_token_count=.*, min_total_token_count=1024"):
        caller.caches.create(model=FLASH, config={"contents": ["short"]})
    with pytest.raises(Exception, match="404.*not supported for createCachedContent"):
        caller.caches.create(model="gemini-3-pro-image", config={"contents": [LONG]})
