"""Takes in tables of organisations, each with the village or town it sits in and one person who speaks for it."""

from collections.abc import Sequence
from typing import Final

from sqlalchemy.ext.asyncio import AsyncConnection

from registry import audit, organisations
from registry.database import rows
from registry.exchange.cells import choice, name, phones, text
from registry.exchange.intake import Column, Intake, Line
from registry.exchange.office import WHICH_AREA
from registry.exchange.where import find_areas
from registry.organisations import CHANGEABLE, NewOrganisation

