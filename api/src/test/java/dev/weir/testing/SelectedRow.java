package dev.weir.testing;

import dev.weir.SelectedReader;
import dev.weir.core.driver.ArgumentsRow;
import dev.weir.core.value.Arguments;
import org.jspecify.annotations.Nullable;

/** What comes back of one row of which values are selected. */
public record SelectedRow<M>(@Nullable M instance, Arguments values) {

    <T> T read(SelectedReader<M, T> reader) {
        return reader.read(instance, new ArgumentsRow(values));
    }
}
