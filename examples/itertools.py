"""The examples of https://docs.python.org/3/library/itertools.html, run: what itertools.ts says must be the same.

    python3 examples/itertools.py | diff - examples/expected/itertools.txt
"""
from itertools import *
import operator


def show(call, result):
    print(f"{call:<43} → {' '.join(str(item) for item in result)}")


def text(items):
    return map("".join, items)


show("chain('ABC', 'DEF')", chain("ABC", "DEF"))
show("chain.from_iterable(['ABC', 'DEF'])", chain.from_iterable(["ABC", "DEF"]))

show("islice('ABCDEFG', 2)", islice("ABCDEFG", 2))
show("islice('ABCDEFG', 2, 4)", islice("ABCDEFG", 2, 4))
show("islice('ABCDEFG', 2, None)", islice("ABCDEFG", 2, None))
show("islice('ABCDEFG', 0, None, 2)", islice("ABCDEFG", 0, None, 2))

show("zip_longest('ABCD', 'xy', fillvalue='-')", text(zip_longest("ABCD", "xy", fillvalue="-")))
show("product('ABCD', 'xy')", text(product("ABCD", "xy")))

show("[k for k, g in groupby('AAAABBBCCDAABBB')]", [k for k, g in groupby("AAAABBBCCDAABBB")])
show("[list(g) for k, g in groupby('AAAABBBCCD')]", text(list(g) for k, g in groupby("AAAABBBCCD")))

show("accumulate([1, 2, 3, 4, 5])", accumulate([1, 2, 3, 4, 5]))
show("accumulate([1, 2, 3, 4, 5], initial=100)", accumulate([1, 2, 3, 4, 5], initial=100))
show("accumulate([1, 2, 3, 4, 5], operator.mul)", accumulate([1, 2, 3, 4, 5], operator.mul))

show("count(10)", islice(count(10), 5))
show("cycle('ABCD')", islice(cycle("ABCD"), 10))
show("repeat(10, 3)", repeat(10, 3))

show("compress('ABCDEF', [1, 0, 1, 0, 1, 1])", compress("ABCDEF", [1, 0, 1, 0, 1, 1]))
show("dropwhile(lambda x: x < 5, [1, 4, 6, 3, 8])", dropwhile(lambda x: x < 5, [1, 4, 6, 3, 8]))
show("takewhile(lambda x: x < 5, [1, 4, 6, 3, 8])", takewhile(lambda x: x < 5, [1, 4, 6, 3, 8]))
show("filterfalse(lambda x: x < 5, [1, 4, 6, 3, 8])", filterfalse(lambda x: x < 5, [1, 4, 6, 3, 8]))
show("starmap(pow, [(2, 5), (3, 2), (10, 3)])", starmap(pow, [(2, 5), (3, 2), (10, 3)]))
show("pairwise('ABCDEFG')", text(pairwise("ABCDEFG")))
