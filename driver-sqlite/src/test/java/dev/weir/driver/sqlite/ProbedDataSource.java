package dev.weir.driver.sqlite;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.sqlite.SQLiteDataSource;

/** A data source that tells a probe of every JDBC call, before it is made and on the thread that makes it. */
final class ProbedDataSource {
    /** Told of a call as {@code ResultSet.next}; may throw in its place. */
    @FunctionalInterface
    interface Probe {
        void before(String call) throws SQLException;
    }

    private final SQLiteDataSource real = new SQLiteDataSource();
    private final List<Connection> open = new CopyOnWriteArrayList<>();
    private volatile Probe probe = call -> {};

    ProbedDataSource(Path file) {
        real.setUrl("jdbc:sqlite:" + file);
    }

    void probe(Probe next) {
        probe = next;
    }

    /** Returns the connections that were given and not closed. */
    List<Connection> open() {
        return open;
    }

    DataSource dataSource() {
        return proxy(DataSource.class, (proxy, method, arguments) -> {
            Connection connection = (Connection) invoke(real, method, arguments);
            open.add(connection);
            return probed(Connection.class, connection);
        });
    }

    private <T> T probed(Class<T> type, T target) {
        return proxy(type, (proxy, method, arguments) -> {
            probe.before(type.getSimpleName() + "." + method.getName());
            if (target instanceof Connection && method.getName().equals("close")) {
                open.remove(target);
            }
            return wrap(invoke(target, method, arguments));
        });
    }

    private Object wrap(Object result) {
        if (result instanceof ResultSet rows) {
            return probed(ResultSet.class, rows);
        }
        if (result instanceof PreparedStatement statement) {
            return probed(PreparedStatement.class, statement);
        }
        return result instanceof Statement statement ? probed(Statement.class, statement) : result;
    }

    private static Object invoke(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
