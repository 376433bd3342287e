package dev.weir.it.lifecycle;

import dev.weir.Database;
import dev.weir.it.shapes.tx.big.ParcelModel;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** A SQLite file with very many parcels that have one stop each, filled by SQLite itself. */
final class ParcelFile {
    private ParcelFile() {}

    static String url(Path file) {
        return "sqlite:" + file;
    }

    static void fill(Path file, int parcels) throws SQLException {
        Database db =
                Database.builder().url(url(file)).models(ParcelModel.INSTANCE).build();
        db.schema().create().then(db.close()).block();
        try (Connection jdbc = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = jdbc.createStatement()) {
            String ids = "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n WHERE x < " + parcels + ")";
            statement.execute("PRAGMA synchronous = OFF");
            statement.execute("INSERT INTO parcels (id, label) " + ids + " SELECT x, 'parcel ' || x FROM n");
            statement.execute("INSERT INTO stops (id, parcel_id, place) " + ids + " SELECT x, x, 'place ' || x FROM n");
        }
    }
}
