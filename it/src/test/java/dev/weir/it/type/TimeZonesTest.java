package dev.weir.it.type;

import static dev.weir.it.harness.Results.all;
import static dev.weir.it.harness.Results.done;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.Database;
import dev.weir.it.harness.ChildProgram;
import dev.weir.it.shapes.scalars.Everythings;
import dev.weir.servers.FreshDatabase;
import dev.weir.servers.ServerKind;
import dev.weir.servers.SharedServers;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a program writes does not depend on the time zone that it is in, nor on that of its sessions. The zones have clocks
 * that are put forward and back, by odd times, and days that do not begin at midnight.
 */
class TimeZonesTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"Europe/Berlin", "America/St_Johns", "Asia/Kathmandu"})
    void whatIsWrittenInOneZoneIsReadInAnother(String zone) {
        String sqlite = "sqlite:" + folder.resolve("times.db");
        String h2 = "r2dbc:h2:file://" + folder.resolve("times");
        try (FreshDatabase postgres = SharedServers.of(ServerKind.POSTGRES).freshDatabase();
                FreshDatabase mysql = SharedServers.of(ServerKind.MYSQL).freshDatabase();
                FreshDatabase mariaDb = SharedServers.of(ServerKind.MARIADB).freshDatabase()) {
            List<String> plain = List.of(sqlite, h2, postgres.url(), mysql.url(), mariaDb.url());
            List<String> zoned = List.of(
                    sqlite,
                    h2 + "?options=TIME%20ZONE=" + zone,
                    with(postgres.url(), "timeZone=" + zone),
                    with(mysql.url(), "connectionTimeZone=" + zone),
                    with(mariaDb.url(), "connectionTimeZone=" + zone));

            List<String> told = ChildProgram.run(
                    ChildProgram.PATIENCE,
                    ZonedTimes.class,
                    List.of("-Duser.timezone=" + zone),
                    zoned.toArray(String[]::new));

            assertThat(told)
                    .filteredOn(line -> line.contains("kept by"))
                    .isEqualTo(zoned.stream()
                            .map(url -> "kept by " + url.substring(0, url.indexOf('/')))
                            .toList());
            assertThat(plain).allSatisfy(url -> assertKept(url, zone));
        }
    }

    private static String with(String url, String options) {
        return url + (url.contains("?") ? "&" : "?") + options;
    }

    private static void assertKept(String url, String zone) {
        Database db = ZonedTimes.open(url);
        assertThat(all(Everythings.all().orderBy(row -> row.id().asc()).fetch(db)))
                .isEqualTo(ZonedTimes.rows(ZoneId.of(zone)));
        done(db.close());
    }
}
