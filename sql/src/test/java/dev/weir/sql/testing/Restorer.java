package dev.weir.sql.testing;

import dev.weir.core.driver.StorageTypes;
import dev.weir.core.schema.db.ColumnType;
import dev.weir.core.value.ListType;
import dev.weir.core.value.Type;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Rebuilds statements and tables with the storage that another database has for each type. */
public record Restorer(StorageTypes storage) {

    /** Returns the like of a record with every column type in it replaced, however deep. */
    @SuppressWarnings("unchecked") // a record becomes one of its own class
    public <T extends Record> T restore(T whole) {
        return (T) any(whole);
    }

    private Object any(Object part) {
        if (part instanceof ColumnType column) {
            return new ColumnType(column.type(), storage.storageOf(item(column.type())));
        }
        if (part instanceof List<?> list) {
            return list.stream().map(this::any).toList();
        }
        if (part instanceof Optional<?> optional) {
            return optional.map(this::any);
        }
        return part instanceof Record whole ? rebuilt(whole) : part;
    }

    private static Type item(Type type) {
        return type instanceof ListType list ? list.element() : type;
    }

    private Object rebuilt(Record whole) {
        RecordComponent[] components = whole.getClass().getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            Object[] parts = new Object[components.length];
            for (int i = 0; i < parts.length; i++) {
                parts[i] = any(components[i].getAccessor().invoke(whole));
            }
            return whole.getClass().getDeclaredConstructor(types).newInstance(parts);
        } catch (IllegalAccessException | NoSuchMethodException | InstantiationException e) {
            throw new AssertionError(whole.getClass().getName(), e);
        } catch (InvocationTargetException e) {
            throw new AssertionError(whole.getClass().getName(), e.getCause());
        }
    }
}
