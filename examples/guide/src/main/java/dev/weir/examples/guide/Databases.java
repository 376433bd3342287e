package dev.weir.examples.guide;

import dev.weir.Database;
import dev.weir.driver.sqlite.SqliteDriver;
import dev.weir.driver.sqlite.Synchronous;
import dev.weir.examples.guide.blog.AuthorModel;
import dev.weir.examples.guide.blog.TagModel;
import java.time.Duration;
import javax.sql.DataSource;

/** The code of {@code docs/guide/databases.md} and {@code sqlite.md}. */
public final class Databases {
    private Databases() {}

    public static Database withOptions(String url) {
        // guide:databases-options
        Database db = Database.builder()
                .url(url) // "sqlite:app.db"
                .option("readers", "8")
                .option("busyTimeout", "2s")
                .option("synchronous", "full")
                .build();
        // guide:end
        return db;
    }

    public static Database withDriver(String url) {
        // guide:databases-driver
        Database db = Database.builder()
                .driver(SqliteDriver.builder(url)
                        .readers(8)
                        .busyTimeout(Duration.ofSeconds(2))
                        .synchronous(Synchronous.FULL)
                        .build()) // closed with the database
                .build();
        // guide:end
        return db;
    }

    public static Database withDataSource(DataSource dataSource) {
        // guide:databases-datasource
        Database db = Database.builder()
                .driver(SqliteDriver.builder(dataSource).build()) // gives its connections back; dataSource stays open
                .build();
        // guide:end
        return db;
    }

    public static Database withModels(String url) {
        // guide:databases-models
        Database db = Database.builder()
                .url(url)
                .models(AuthorModel.INSTANCE, TagModel.INSTANCE) // and what their relations lead to
                .window(1_000) // instances per window of an include; 256 by default
                .planCacheSize(5_000) // shapes of statements; 1,000 by default
                .allowScans() // on a key-value store, let every query read all of a table
                .build();
        // guide:end
        return db;
    }

    public static Database inMemory() {
        // guide:databases-memory
        Database db = Database.builder().url("sqlite::memory:").build();
        // guide:end
        return db;
    }
}
