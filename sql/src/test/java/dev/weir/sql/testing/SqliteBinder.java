package dev.weir.sql.testing;

import dev.weir.core.driver.FallbackCodec;
import dev.weir.core.schema.db.ColumnType;
import dev.weir.core.schema.db.StorageType.Plain;
import dev.weir.core.value.Arguments;
import dev.weir.core.value.ScalarType;
import dev.weir.sql.Binding;
import dev.weir.sql.KeySetJson;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;

/** Binds one placeholder after the other, as a driver for SQLite has to. */
final class SqliteBinder implements Binding.Visitor<SqliteBinder> {
    private final PreparedStatement statement;
    private final Arguments arguments;
    private int next = 1;

    SqliteBinder(PreparedStatement statement, Arguments arguments) {
        this.statement = statement;
        this.arguments = arguments;
    }

    @Override
    public SqliteBinder visitScalar(Binding.Scalar binding) {
        return bind(binding.slot(), () -> scalar(binding.slot(), binding.type()));
    }

    @Override
    public SqliteBinder visitPattern(Binding.Pattern binding) {
        return bind(
                binding.slot(),
                () -> statement.setString(next, binding.form().apply((String) arguments.object(binding.slot()))));
    }

    @Override
    public SqliteBinder visitSet(Binding.Set binding) {
        boolean isNull = arguments.isNull(binding.slot());
        return run(() -> statement.setString(
                next,
                isNull
                        ? KeySetJson.OF_NULL
                        : KeySetJson.encode((List<?>) arguments.object(binding.slot()), binding.parts())));
    }

    @Override
    public SqliteBinder visitArray(Binding.Array binding) {
        throw new AssertionError("SQLite has no arrays");
    }

    @Override
    public SqliteBinder visitItems(Binding.Items binding) {
        throw new AssertionError("SQLite has no arrays");
    }

    @Override
    public SqliteBinder visitHasNull(Binding.HasNull binding) {
        throw new AssertionError("SQLite has no arrays");
    }

    @Override
    public SqliteBinder visitColumn(Binding.Column binding) {
        throw new AssertionError("SQLite has no arrays");
    }

    private void scalar(int slot, ColumnType type) throws SQLException {
        if (!(type.storage() instanceof Plain storage)) {
            statement.setString(next, (String) arguments.object(slot));
            return;
        }
        switch (storage) {
            case INT8, INT16, INT32, INT64 ->
                statement.setLong(
                        next,
                        type.type() == ScalarType.BOOL ? (arguments.bool(slot) ? 1 : 0) : arguments.integer(slot));
            case FLOAT32, FLOAT64 -> statement.setDouble(next, arguments.real(slot));
            case TEXT ->
                statement.setString(
                        next, (String) FallbackCodec.encode((ScalarType) type.type(), arguments.object(slot)));
            case BLOB ->
                statement.setBytes(
                        next, (byte[]) FallbackCodec.encode((ScalarType) type.type(), arguments.object(slot)));
            case BOOLEAN, NUMERIC, UUID, INSTANT, DATE, TIME, DATE_TIME ->
                throw new AssertionError("SQLite has no storage " + storage);
        }
    }

    private SqliteBinder bind(int slot, Step step) {
        return run(arguments.isNull(slot) ? () -> statement.setNull(next, Types.NULL) : step);
    }

    private SqliteBinder run(Step step) {
        try {
            step.run();
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
        next++;
        return this;
    }

    private interface Step {
        void run() throws SQLException;
    }
}
