package dev.weir.planner.testing;

import dev.weir.core.value.Value;
import java.util.List;

/**
 * An instance that was read.
 *
 * @param values of its stored fields, in the model's order
 * @param related one list per relation that was loaded with it
 */
public record Instance(List<Value> values, List<List<Instance>> related) {}
