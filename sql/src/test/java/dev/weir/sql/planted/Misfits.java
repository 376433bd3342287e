package dev.weir.sql.planted;

import dev.weir.core.driver.Capability;
import dev.weir.sql.dialect.Dialect;
import dev.weir.sql.dialect.SqliteDialect;
import java.io.File;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import reactor.core.publisher.Mono;

final class Misfits {
    private Misfits() {}

    record ReadsTheClock(Clock clock) {}

    record ReadsFiles(File file) {}

    record IsReactive(Mono<String> mono) {}

    static final class Counts {
        static int count;
    }

    static final class CountsForAll {
        static final AtomicLong COUNT = new AtomicLong();
    }

    static final class KeepsAnArray {
        static final char[] DIGITS = {'0', '1'};
    }

    static final class KeepsAList {
        static final ArrayList<String> NAMES = new ArrayList<>(List.of());
    }

    interface Answers {
        interface Visitor<R> {
            R visitOne();

            default R visitOther() {
                return visitOne();
            }
        }
    }

    static final class AsksForTheName {
        boolean isSqlite(Capability capability) {
            return capability.driver().equals("sqlite");
        }
    }

    static final class AsksForTheClass {
        boolean isSqlite(Dialect dialect) {
            return dialect instanceof SqliteDialect;
        }
    }
}
