"""What the program remembers of the files that platforms keep."""

from core.storage.media import StoredMediaRefs
from core.storage.store import SqlStore


async def test_what_is_forgotten_is_not_recalled_and_the_rest_is(store: SqlStore):
    async with store.transaction() as transaction:
        await transaction.forget_key("one")
        await transaction.remember("one", "1")
        await transaction.remember("two", "2")
        await transaction.forget_key("one")
        assert await transaction.recall("one") is None
        assert await transaction.recall("two") == "2"


async def test_a_file_has_one_name_for_each_bot_of_a_platform(store: SqlStore):
    here, there = StoredMediaRefs(store, "here"), StoredMediaRefs(store, "there")
    assert await here.get("7", "a1") is None
    await here.put("7", "a1", "old")
    await here.put("7", "a1", "name")
    await here.put("8", "a1", "another")
    assert [await refs.get(owner, "a1") for refs in (here, there) for owner in "78"] == ["name", "another", None, None]
    await here.forget("7", "a1")
    assert [await here.get(owner, "a1") for owner in "78"] == [None, "another"]


async def test_its_name_stands_under_a_key_that_says_whose_it_is(store: SqlStore):
    await StoredMediaRefs(store, "telegram").put("7000000001", "3fa9c2", "AgACAg")
    async with store.transaction() as transaction:
        assert await transaction.recall("file.telegram.7000000001.3fa9c2") == "AgACAg"
