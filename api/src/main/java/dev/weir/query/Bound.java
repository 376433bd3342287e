package dev.weir.query;

import dev.weir.core.value.ArgumentChain;

/** A part of a statement with the values of its placeholders, in reading order. */
record Bound<S>(S shape, ArgumentChain arguments) {}
