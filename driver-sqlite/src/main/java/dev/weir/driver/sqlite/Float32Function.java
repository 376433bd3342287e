package dev.weir.driver.sqlite;

import java.sql.SQLException;
import org.sqlite.Function;
import org.sqlite.core.Codes;

/**
 * Rounds a floating-point number to 32 bits, ties to even, and leaves NULL alone: SQLite computes in 64 bits, and a sum
 * of two 32-bit numbers has to be one again. Each connection needs an object of its own.
 */
final class Float32Function extends Function {
    @Override
    protected void xFunc() throws SQLException {
        if (value_type(0) == Codes.SQLITE_NULL) {
            result();
        } else {
            result((double) (float) value_double(0));
        }
    }
}
