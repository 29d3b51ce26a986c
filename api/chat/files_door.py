"""`POST /chat/files`: a photo or a small table in, its id out."""

from starlette.formparsers import MultiPartException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from api.chat import turns, visitors
from api.chat.guards import TooLarge, read_form
from api.chat.live import keep_file
from api.chat.pages import picture
from api.grounds import Grounds
from api.problems import Problem
from registry.files import NoPicture, NoSheet


async def keep_upload(grounds: Grounds, request: Request) -> Response:
    """A multipart form with one file. Problems: 400 no form, 413 too large, 415 no picture or no table, 429 too many."""
    caller = turns.who_calls(grounds, dict(request.scope))
    try:
        form = await read_form(request)
    except TooLarge:
        raise Problem(413, "too-large", "a picture may have at most 24 MB") from None
    except MultiPartException:
        raise Problem(400, "no-form", "send the picture as multipart/form-data") from None
    try:
        photo = picture(form)
        if photo is None:
            raise Problem(422, "no-file", "the form holds no file")
        kept = await keep_file(grounds, caller.token, photo.filename or "", await photo.read())
    except NoPicture:
        raise Problem(415, "no-picture", "this is not a picture we can read") from None
    except NoSheet:
        raise Problem(415, "no-sheet", "this is not an XLSX or CSV table of at most 1 MB") from None
    finally:
        await form.close()
    response = JSONResponse({"id": kept}, 201)
    if caller.fresh:
        secure = grounds.https or request.url.scheme == "https"
        response.headers["Set-Cookie"] = visitors.set_cookie(caller.token, secure)
    return response
