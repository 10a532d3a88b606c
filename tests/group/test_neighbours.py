import numpy as np
import pytest

from briefing.group.neighbours import FEW, products
from briefing.group.portrait import Vectors


@pytest.mark.parametrize("rows", [FEW, FEW + 1], ids=["few rows", "many rows"])
def test_the_product_of_a_pair_is_that_of_its_two_rows_alone(rows: int) -> None:
    chance = np.random.default_rng(8)
    dense = (chance.random((rows, 90)) * (chance.random((rows, 90)) < 0.1)).astype(np.float32)
    dense[7] = 0
    held = dense > 0
    vectors = Vectors(
        starts=np.append(0, np.cumsum(held.sum(axis=1))),
        columns=np.nonzero(held)[1].astype(np.int32),
        weights=dense[held],
        parts=3,
        width=90,
    )
    one, other = chance.integers(rows, size=(2, 3000))
    expected = (dense[one].astype(np.float64) * dense[other]).sum(axis=1)
    assert products(vectors, vectors.weights, one, other) == pytest.approx(expected, abs=1e-6)
