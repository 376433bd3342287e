package dev.weir.driver.sqlite;

import dev.weir.core.driver.FallbackCodec;
import dev.weir.core.value.Arguments;
import dev.weir.core.value.EnumType;
import dev.weir.core.value.ListType;
import dev.weir.core.value.ScalarType;
import dev.weir.core.value.Type;
import dev.weir.sql.Binding;
import dev.weir.sql.KeySetJson;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;

/**
 * Chooses, once per statement, how each placeholder is bound, so that a run asks no question about types.
 */
final class BinderCompiler implements Binding.Visitor<Binder> {
    /** The placeholder that the next visit is about, counted from one as JDBC does. */
    private int place;

    private BinderCompiler() {}

    /** Returns one binder per binding, in order. */
    static Binder[] compile(List<Binding> bindings) {
        BinderCompiler compiler = new BinderCompiler();
        Binder[] binders = new Binder[bindings.size()];
        for (int i = 0; i < binders.length; i++) {
            compiler.place = i + 1;
            binders[i] = bindings.get(i).accept(compiler);
        }
        return binders;
    }

    @Override
    public Binder visitScalar(Binding.Scalar binding) {
        Type type = binding.type().type();
        if (type instanceof EnumType) {
            return new TextBinder(binding.slot(), place);
        }
        if (type instanceof ListType) {
            throw SqliteErrors.listAsScalar(type);
        }
        return switch ((ScalarType) type) {
            case BOOL -> new BoolBinder(binding.slot(), place);
            case INT8, INT16, INT32, INT64 -> new IntegerBinder(binding.slot(), place);
            case FLOAT32, FLOAT64 -> new RealBinder(binding.slot(), place);
            case TEXT -> new TextBinder(binding.slot(), place);
            case BYTES -> new BytesBinder(binding.slot(), place);
            case UUID -> new UuidBinder(binding.slot(), place);
            case DECIMAL, INSTANT, DATE, TIME, DATE_TIME ->
                new CodedTextBinder(binding.slot(), place, (ScalarType) type);
        };
    }

    @Override
    public Binder visitPattern(Binding.Pattern binding) {
        return new PatternBinder(place, binding);
    }

    @Override
    public Binder visitSet(Binding.Set binding) {
        return new SetBinder(place, binding);
    }

    @Override
    public Binder visitArray(Binding.Array binding) {
        throw SqliteErrors.array();
    }

    @Override
    public Binder visitItems(Binding.Items binding) {
        throw SqliteErrors.array();
    }

    @Override
    public Binder visitHasNull(Binding.HasNull binding) {
        throw SqliteErrors.array();
    }

    @Override
    public Binder visitColumn(Binding.Column binding) {
        throw SqliteErrors.array();
    }

    private record BoolBinder(int slot, int place) implements Binder {
        @Override
        public void bind(PreparedStatement statement, Arguments arguments) throws SQLException {
            if (arguments.isNull(slot)) {
                statement.setNull(place, Types.INTEGER);
            } else {
                statement.setInt(place, arguments.bool(slot) ? 1 : 0);
            }
        }
    }

    private record IntegerBinder(int slot, int place) implements Binder {
        @Override
        public void bind(PreparedStatement statement, Arguments arguments) throws SQLException {
            if (arguments.isNull(slot)) {
                statement.setNull(place, Types.INTEGER);
            } else {
                statement.setLong(place, arguments.integer(slot));
            }
        }
    }

    /** SQLite would store {@code NaN} as NULL, so it is refused. */
    private record RealBinder(int slot, int place) implements Binder {
        @Override
        public void bind(PreparedStatement statement, Arguments arguments) throws SQLException {
            if (arguments.isNull(slot)) {
                statement.setNull(place, Types.REAL);
                return;
            }
            double value = arguments.real(slot);
            if (Double.isNaN(value)) {
                throw SqliteErrors.notANumber();
            }
            statement.setDouble(place, value);
        }
    }

    private record TextBinder(int slot, int place) implements Binder {
        @Override
        public void bind(PreparedStatement statement, Arguments arguments) throws SQLException {
            if (arguments.isNull(slot)) {
                statement.setNull(place, Types.VARCHAR);
            } else {
                statement.setString(place, wellFormed((String) arguments.object(slot)));
            }
        }
    }

    private record BytesBinder(int slot, int place) implements Binder {
        @Override
        public void bind(PreparedStatement statement, Arguments arguments) throws SQLException {
            if (arguments.isNull(slot)) {
                statement.setNull(place, Types.BLOB);
            } else {
                statement.setBytes(place, (byte[]) arguments.object(slot));
            }
        }
    }

    private record UuidBinder(int slot, int place) implements Binder {
        @Override
        public void bind(PreparedStatement statement, Arguments arguments) throws SQLException {
            if (arguments.isNull(slot)) {
                statement.setNull(place, Types.BLOB);
            } else {
                statement.setBytes(place, (byte[]) FallbackCodec.encode(ScalarType.UUID, arguments.object(slot)));
            }
        }
    }

    private record CodedTextBinder(int slot, int place, ScalarType type) implements Binder {
        @Override
        public void bind(PreparedStatement statement, Arguments arguments) throws SQLException {
            if (arguments.isNull(slot)) {
                statement.setNull(place, Types.VARCHAR);
            } else {
                statement.setString(place, (String) FallbackCodec.encode(type, arguments.object(slot)));
            }
        }
    }

    private record PatternBinder(int place, Binding.Pattern binding) implements Binder {
        @Override
        public void bind(PreparedStatement statement, Arguments arguments) throws SQLException {
            if (arguments.isNull(binding.slot())) {
                statement.setNull(place, Types.VARCHAR);
            } else {
                String text = (String) arguments.object(binding.slot());
                statement.setString(place, binding.form().apply(wellFormed(text)));
            }
        }
    }

    private record SetBinder(int place, Binding.Set binding) implements Binder {
        @Override
        public void bind(PreparedStatement statement, Arguments arguments) throws SQLException {
            if (arguments.isNull(binding.slot())) {
                statement.setString(place, KeySetJson.OF_NULL);
            } else {
                List<?> keys = (List<?>) arguments.object(binding.slot());
                statement.setString(place, KeySetJson.encode(keys, binding.parts()));
            }
        }
    }

    /** Refuses half of a surrogate pair: it has no form in UTF-8, and would be stored as a question mark. */
    private static String wellFormed(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i)) && Character.charCount(text.codePointAt(i++)) == 1) {
                throw SqliteErrors.halfSurrogate();
            }
        }
        return text;
    }
}
