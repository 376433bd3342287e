package dev.weir.exec.step;

import dev.weir.SelectedReader;

/**
 * A program that reads selected values, made ready to run. Immutable; serves every run, whatever is made of the values.
 *
 * @param <M> the model whose rows are read
 */
public interface SelectPipeline<M> {
    /** Returns the pipeline that gives what the reader makes of each row. */
    <T> Pipeline<T> giving(SelectedReader<M, T> reader);
}
