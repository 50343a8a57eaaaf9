"""Currencies and the digits that their smallest amounts have.

The source is ISO 4217, list one (current currencies and funds): the code and its minor unit.
Codes without a minor unit (metals, tests, no currency) are left out: nobody is paid in them.
"""

from __future__ import annotations

from compdsl.diagnostics.near import nearby

WITHOUT_MINOR_UNIT = "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF"
THREE_DIGITS = "BHD IQD JOD KWD LYD OMR TND"
FOUR_DIGITS = "CLF UYW"
# BGN is here for plans that end before 2026.
TWO_DIGITS = """
AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD
CDF CHE CHF CHW CNY COP COU CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP
GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD
MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MXV MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP
PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT
TOP TRY TTD TWD TZS UAH USD USN UYU UZS VED VES WST XAD XCD XCG YER ZAR ZMW ZWG
"""

MINOR_UNITS = {
    code: digits
    for digits, codes in (
        (0, WITHOUT_MINOR_UNIT),
        (2, TWO_DIGITS),
        (3, THREE_DIGITS),
        (4, FOUR_DIGITS),
    )
    for code in codes.split()
}


def minor_units(code: str) -> int | None:
    """Return how many digits after the point a currency has; None for an unknown code.

    >>> minor_units("EUR"), minor_units("JPY"), minor_units("KWD"), minor_units("EUX")
    (2, 0, 3, None)
    """
    return MINOR_UNITS.get(code)


def two_readings(whole: str, fraction: str, digits: int | None) -> bool:
    """Return whether digits before and after a point may be meant as thousands: `42.000`.

    Where the currency itself has three digits, or nothing but zero stands before the point, or more
    than three digits do, there is one reading.

    >>> two_readings("42", "000", 2), two_readings("0", "075", 2), two_readings("42", "000", 3)
    (True, False, False)
    """
    return len(fraction) == 3 and digits != 3 and len(whole) <= 3 and whole.lstrip("0") != ""


def near_codes(code: str) -> list[str]:
    """Return the codes that an unknown one may stand for, nearest first."""
    return nearby(code, MINOR_UNITS)
