"""The bundled model in bfloat16, for many sentences: twice as fast where the processor knows how.

The work is done in a process of its own. So torch, whose import takes a second and halts all other
threads for up to a third of one, is never loaded into this program; its memory is given back as
soon as the work is done; and a wish to stop is met at once.
"""

from __future__ import annotations

import os
import subprocess
import sys
from array import array
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager, suppress
from importlib.util import find_spec
from pathlib import Path
from queue import SimpleQueue
from typing import IO, TYPE_CHECKING

import numpy as np

from reader.embedding.bert.packs import Pack, Packer
from reader.embedding.bert.runtime import shape_of
from reader.embedding.bert.weights import Weights
from reader.embedding.runtimes import RuntimeUnusableError
from reader.progress import ProgressCallback, Stage, Step

if TYPE_CHECKING:
    from numpy.typing import NDArray

_PACK_TOKENS = 1024
_BETWEEN_STEPS = 0.1
_PROCESS = "reader.embedding.bert.half_process"
_PROCESSOR = Path("/proc/cpuinfo")
_CAPABLE = frozenset({"avx512_bf16", "amx_bf16"})


def is_at_home() -> bool:
    """Tell whether this processor multiplies bfloat16 matrices by itself, and torch is there.

    Only Linux tells; elsewhere it is taken for granted that it does not.
    """
    return find_spec("torch") is not None and not _CAPABLE.isdisjoint(_abilities())


def load(folder: Path) -> Half:
    """Return the model in a folder; its process is started when it is needed.

    Raises:
        OSError, KeyError, ValueError: if it is not the kind of model that this is for.
    """
    shape_of(folder)
    width = Weights(folder / "model.safetensors").read("embeddings.LayerNorm.weight").size
    return Half(folder, Packer.of_model(folder), width)


class Half:
    """A model whose sentence vector is the mean of its tokens' states, run by another process."""

    def __init__(self, folder: Path, packer: Packer, width: int) -> None:
        self._folder = folder
        self._packer = packer
        self._width = width

    def encode(
        self, texts: Sequence[str], progress: ProgressCallback
    ) -> Iterator[tuple[list[int], NDArray[np.float32]]]:
        """Yield, pack by pack, the positions of some texts and their unit vectors.

        Raises:
            RuntimeUnusableError: if the process cannot be started, or dies.
            Cancelled: when `progress` raises it.
        """
        sent: SimpleQueue[Pack | None] = SimpleQueue()
        done = 0
        # The process is ended before the threads are waited for that talk with it.
        with ThreadPoolExecutor(2, "reader-half") as executor, _process(self._folder) as process:
            sending = executor.submit(_send, self._packer.packs(texts, _PACK_TOKENS), process, sent)
            while pack := sent.get():
                answer = executor.submit(_received, process, (len(pack), self._width))
                vectors = _awaited(answer, Step(Stage.ENCODE, done, len(texts)), progress)
                yield [position for position, _ids in pack], vectors
                done += len(pack)
            sending.result()
        progress(Step(Stage.ENCODE, done, len(texts)))


@contextmanager
def _process(folder: Path) -> Iterator[subprocess.Popen[bytes]]:
    """Start the process with this program's own code, and end it."""
    # -P: nothing is imported from the folder in which the program happens to be used.
    command = [sys.executable, "-P", "-m", _PROCESS, str(folder)]
    paths = os.pathsep.join(path for path in sys.path if path)
    try:
        process = subprocess.Popen(  # noqa: S603 - our own interpreter and module
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=os.environ | {"PYTHONPATH": paths},
        )
    except OSError as error:
        raise RuntimeUnusableError from error
    try:
        yield process
    finally:
        process.kill()
        process.wait()
        for pipe in (process.stdin, process.stdout):
            if pipe is not None:
                with suppress(OSError):
                    pipe.close()


def _awaited(
    answer: Future[NDArray[np.float32]], step: Step, progress: ProgressCallback
) -> NDArray[np.float32]:
    """Return the answer, and tell of the progress while it is waited for."""
    progress(step)
    while True:
        try:
            return answer.result(_BETWEEN_STEPS)
        except TimeoutError:
            progress(step)
        except (OSError, ValueError) as error:
            raise RuntimeUnusableError from error


def _send(
    packs: Iterator[Pack], process: subprocess.Popen[bytes], sent: SimpleQueue[Pack | None]
) -> None:
    """Send all packs, and note which; a process that is dead shows when it gives no answer."""
    try:
        with suppress(OSError), _open(process.stdin) as pipe:
            for pack in packs:
                sent.put(pack)
                lengths = [len(ids) for _position, ids in pack]
                ids = (i for _position, ids in pack for i in ids)
                pipe.write(array("i", [len(pack), *lengths, *ids]).tobytes())
                pipe.flush()
    finally:
        sent.put(None)


def _received(process: subprocess.Popen[bytes], shape: tuple[int, int]) -> NDArray[np.float32]:
    """Return the next vectors.

    Raises:
        OSError, ValueError: if the process is dead.
    """
    answer = _open(process.stdout).read(4 * shape[0] * shape[1])
    return np.frombuffer(answer, np.float32).reshape(shape)


def _open(pipe: IO[bytes] | None) -> IO[bytes]:
    if pipe is None:
        raise ValueError("the process has no pipes")
    return pipe


def _abilities() -> frozenset[str]:
    try:
        lines = _PROCESSOR.read_text(encoding="ascii", errors="replace").splitlines()
    except OSError:
        return frozenset()
    return frozenset(next((line for line in lines if line.startswith("flags")), "").split())
