package dev.weir.examples.guide;

import static dev.weir.examples.guide.Blog.all;
import static dev.weir.examples.guide.Blog.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.weir.Database;
import dev.weir.core.error.PoolExhaustedException;
import dev.weir.driver.sqlite.SqliteDriver;
import dev.weir.examples.guide.blog.Tag;
import dev.weir.examples.guide.blog.Tags;
import dev.weir.examples.guide.pages.Pages;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteDataSource;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

class DatabasesTest {
    @Test
    void aDatabaseIsOpenedInSeveralWays(@TempDir Path folder) {
        String url = "sqlite:" + folder.resolve("app.db");
        SQLiteDataSource dataSource = new SQLiteDataSource();
        dataSource.setUrl("jdbc:" + url);
        Stream.of(
                        Databases.withOptions(url),
                        Databases.withDriver(url),
                        Databases.withModels(url),
                        Databases.withDataSource(dataSource),
                        Databases.inMemory())
                .forEach(db -> {
                    get(db.schema().create());
                    assertThat(get(Tags.all().count(db))).isZero();
                    get(db.close());
                });
    }

    @Test
    void inMemoryThereIsOneConnection() {
        Database db = Database.builder()
                .driver(SqliteDriver.builder("sqlite::memory:")
                        .acquireTimeout(Duration.ofMillis(200))
                        .build())
                .build();
        get(db.schema().create());
        get(Tags.create().name("java").exec(db));
        Flux<Tag> inside = Tags.all().fetch(db).concatMap(tag -> Tags.getByName(db, tag.name()));
        StepVerifier.create(inside).verifyError(PoolExhaustedException.class);
        Flux<Tag> inTransaction =
                db.transactionMany(tx -> Tags.all().fetch(tx).concatMap(tag -> Tags.getByName(tx, tag.name())));
        assertThat(all(inTransaction)).hasSize(1);
        get(db.close());
    }

    @Test
    void thePageListsEveryOption() {
        Throwable unknown = catchThrowable(
                () -> Database.builder().url("sqlite::memory:").option("?", "").build());
        String names = unknown.getMessage().substring(unknown.getMessage().indexOf("there are ") + 10);
        String page = Pages.text("sqlite");
        assertThat(List.of(names.split(", "))).hasSize(7).allSatisfy(name -> assertThat(page)
                .contains("| `" + name + "` |"));
    }
}
