package dev.weir.driver.r2dbc;

import dev.weir.core.schema.db.ColumnType;
import dev.weir.core.schema.db.StorageType;
import dev.weir.core.value.Arguments;
import dev.weir.sql.Binding;
import dev.weir.sql.KeySetJson;
import io.r2dbc.spi.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Chooses, once per statement, how each placeholder is bound, so that a run asks no question about types. */
final class BinderCompiler implements Binding.Visitor<Binder> {
    private final Engine engine;

    private BinderCompiler(Engine engine) {
        this.engine = engine;
    }

    /** Returns one binder per binding, in order. */
    static Binder[] compile(List<Binding> bindings, Engine engine) {
        BinderCompiler compiler = new BinderCompiler(engine);
        Binder[] binders = new Binder[bindings.size()];
        for (int i = 0; i < binders.length; i++) {
            binders[i] = bindings.get(i).accept(compiler);
        }
        return binders;
    }

    @Override
    public Binder visitScalar(Binding.Scalar binding) {
        return new ScalarBinder(binding.slot(), engine.wire(binding.type()));
    }

    @Override
    public Binder visitPattern(Binding.Pattern binding) {
        return new PatternBinder(binding);
    }

    @Override
    public Binder visitSet(Binding.Set binding) {
        return new SetBinder(binding, binding.parts().stream().map(this::number).toList());
    }

    /** Returns how a part crosses if it is a number of which a database may hold fewer than Java does. */
    private Optional<Wire> number(ColumnType part) {
        boolean bounded = part.storage() == StorageType.Plain.NUMERIC
                || part.storage() == StorageType.Plain.FLOAT32
                || part.storage() == StorageType.Plain.FLOAT64;
        return bounded ? Optional.of(engine.wire(part)) : Optional.empty();
    }

    @Override
    public Binder visitArray(Binding.Array binding) {
        boolean whole = binding.keys().parts().size() == 1;
        return new ArrayBinder(binding.slot(), binding.part(), whole, engine.itemWire(binding.type()));
    }

    @Override
    public Binder visitItems(Binding.Items binding) {
        return new ItemsBinder(binding.slot(), engine.itemWire(binding.type()));
    }

    @Override
    public Binder visitHasNull(Binding.HasNull binding) {
        return new HasNullBinder(binding.slot());
    }

    @Override
    public Binder visitColumn(Binding.Column binding) {
        return new ColumnBinder(binding.slot(), engine.itemWire(binding.type()));
    }

    private record ScalarBinder(int slot, Wire wire) implements Binder {
        @Override
        public void bind(Statement statement, int place, Arguments arguments) {
            if (arguments.isNull(slot)) {
                statement.bindNull(place, wire.type());
            } else {
                statement.bind(place, wellFormed(wire.of(arguments, slot)));
            }
        }
    }

    private record PatternBinder(Binding.Pattern binding) implements Binder {
        @Override
        public void bind(Statement statement, int place, Arguments arguments) {
            if (arguments.isNull(binding.slot())) {
                statement.bindNull(place, String.class);
            } else {
                String text = (String) wellFormed(arguments.object(binding.slot()));
                statement.bind(place, binding.form().apply(text));
            }
        }
    }

    /**
     * Binds a whole set as one text, whose numbers some servers do not read to the last bit. A number that the database
     * cannot hold would be taken out of the text as another one, or as NULL, so it is refused as it is everywhere else.
     *
     * @param numbers for each part, how it crosses if it has to be checked
     */
    private record SetBinder(Binding.Set binding, List<Optional<Wire>> numbers) implements Binder {
        @Override
        public void bind(Statement statement, int place, Arguments arguments) {
            if (arguments.isNull(binding.slot())) {
                statement.bind(place, KeySetJson.OF_NULL);
                return;
            }
            List<?> keys = (List<?>) arguments.object(binding.slot());
            for (int part = 0; part < numbers.size(); part++) {
                if (numbers.get(part).isPresent()) {
                    requireHeld(keys, part, numbers.get(part).get());
                }
            }
            statement.bind(place, KeySetJson.encode(keys, binding.parts(), KeySetJson.Reals.STRINGS));
        }

        private void requireHeld(List<?> keys, int part, Wire wire) {
            for (Object key : keys) {
                Object item = numbers.size() == 1 ? key : ((Object[]) key)[part];
                if (item != null) {
                    wire.ofItem(item);
                }
            }
        }
    }

    /**
     * Binds one part of each key.
     *
     * @param whole whether the keys have no other part, and are items and not tuples
     */
    private record ArrayBinder(int slot, int part, boolean whole, Wire wire) implements Binder {
        @Override
        public void bind(Statement statement, int place, Arguments arguments) {
            if (arguments.isNull(slot)) {
                statement.bindNull(place, wire.type().arrayType());
                return;
            }
            List<?> keys = (List<?>) arguments.object(slot);
            Object[] items = array(wire, keys.size());
            for (int i = 0; i < items.length; i++) {
                Object item = whole ? keys.get(i) : ((Object[]) keys.get(i))[part];
                items[i] = item == null ? null : wellFormed(wire.ofItem(item));
            }
            statement.bind(place, items);
        }
    }

    /** Binds the items of a set that are not NULL. */
    private record ItemsBinder(int slot, Wire wire) implements Binder {
        @Override
        public void bind(Statement statement, int place, Arguments arguments) {
            List<?> items = arguments.isNull(slot) ? List.of() : (List<?>) arguments.object(slot);
            List<Object> known = new ArrayList<>(items.size());
            for (Object item : items) {
                if (item != null) {
                    known.add(wellFormed(wire.ofItem(item)));
                }
            }
            statement.bind(place, known.toArray(array(wire, 0)));
        }
    }

    private record HasNullBinder(int slot) implements Binder {
        @Override
        public void bind(Statement statement, int place, Arguments arguments) {
            statement.bind(place, arguments.isNull(slot) || hasNull((List<?>) arguments.object(slot)));
        }

        private static boolean hasNull(List<?> items) {
            for (Object item : items) {
                if (item == null) {
                    return true;
                }
            }
            return false;
        }
    }

    private record ColumnBinder(int slot, Wire wire) implements Binder {
        @Override
        public void bind(Statement statement, int place, Arguments arguments) {
            bindAll(statement, place, List.of(arguments));
        }

        @Override
        public void bindAll(Statement statement, int place, List<Arguments> rows) {
            Object[] items = array(wire, rows.size());
            for (int i = 0; i < items.length; i++) {
                Arguments row = rows.get(i);
                items[i] = row.isNull(slot) ? null : wellFormed(wire.of(row, slot));
            }
            statement.bind(place, items);
        }
    }

    private static Object[] array(Wire wire, int length) {
        return (Object[]) java.lang.reflect.Array.newInstance(wire.type(), length);
    }

    /** Refuses half of a surrogate pair: it has no form in UTF-8, and would be stored as a question mark. */
    private static Object wellFormed(Object value) {
        if (value instanceof String text) {
            for (int i = 0; i < text.length(); i++) {
                if (Character.isSurrogate(text.charAt(i)) && Character.charCount(text.codePointAt(i++)) == 1) {
                    throw Refusals.halfSurrogate();
                }
            }
        }
        return value;
    }
}
