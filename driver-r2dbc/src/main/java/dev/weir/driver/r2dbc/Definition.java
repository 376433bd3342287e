package dev.weir.driver.r2dbc;

import dev.weir.core.driver.Isolation;
import dev.weir.core.driver.TransactionSettings;
import io.r2dbc.spi.IsolationLevel;
import io.r2dbc.spi.Option;
import io.r2dbc.spi.TransactionDefinition;
import org.jspecify.annotations.Nullable;

/** How a transaction begins, in the words of R2DBC. */
public record Definition(TransactionSettings settings) implements TransactionDefinition {
    @Override
    public <T> @Nullable T getAttribute(Option<T> option) {
        if (option.equals(ISOLATION_LEVEL)) {
            return settings.isolation().map(Definition::level).map(option::cast).orElse(null);
        }
        if (option.equals(READ_ONLY) && settings.readOnly()) {
            return option.cast(true);
        }
        return null;
    }

    private static IsolationLevel level(Isolation isolation) {
        return switch (isolation) {
            case READ_UNCOMMITTED -> IsolationLevel.READ_UNCOMMITTED;
            case READ_COMMITTED -> IsolationLevel.READ_COMMITTED;
            case REPEATABLE_READ -> IsolationLevel.REPEATABLE_READ;
            case SERIALIZABLE -> IsolationLevel.SERIALIZABLE;
        };
    }
}
