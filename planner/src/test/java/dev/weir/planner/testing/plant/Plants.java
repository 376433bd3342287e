package dev.weir.planner.testing.plant;

import dev.weir.core.driver.Capability;
import dev.weir.planner.testing.plant.left.Left;
import dev.weir.planner.testing.plant.right.Right;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import reactor.core.publisher.Mono;

/** Classes that each break one rule of the house, so that the rule can be seen to notice. */
public final class Plants {
    public static final List<Class<?>> CYCLE = List.of(Left.class, Right.class);
    public static final List<Class<?>> REACTIVE = List.of(Reactive.class);
    public static final List<Class<?>> THREAD = List.of(InThread.class);
    public static final List<Class<?>> CLOCK = List.of(OnTime.class);
    public static final List<Class<?>> FILE = List.of(FromFile.class);
    public static final List<Class<?>> STATIC_NOT_FINAL = List.of(StaticNotFinal.class);
    public static final List<Class<?>> STATIC_MAP = List.of(StaticMap.class);
    public static final List<Class<?>> STATIC_COUNTER = List.of(StaticCounter.class);
    public static final List<Class<?>> OPEN_CLASS = List.of(OpenClass.class);
    public static final List<Class<?>> ABSTRACT_CLASS = List.of(AbstractClass.class);
    public static final List<Class<?>> VISITOR_WITH_DEFAULT = List.of(Visitor.class);
    public static final List<Class<?>> EXCEPTION = List.of(MisplacedException.class);
    public static final List<Class<?>> NAME_COMPARED = List.of(NameCompared.class);
    public static final List<Class<?>> NAME_SWITCHED = List.of(NameSwitched.class);
    public static final List<Class<?>> UNMARKED = List.of(Left.class);

    private Plants() {}

    static final class Reactive {
        Mono<String> later() {
            return Mono.empty();
        }
    }

    static final class InThread {
        String name() {
            return Thread.currentThread().getName();
        }
    }

    static final class OnTime {
        long now() {
            return System.nanoTime();
        }
    }

    static final class FromFile {
        Path path() {
            return Path.of("plan");
        }
    }

    static final class StaticNotFinal {
        static int count;

        private StaticNotFinal() {}
    }

    static final class StaticMap {
        static final Map<String, String> KNOWN = new HashMap<>();

        private StaticMap() {}
    }

    static final class StaticCounter {
        static final AtomicInteger COUNT = new AtomicInteger();

        private StaticCounter() {}
    }

    interface Visitor {
        default void visit() {}
    }

    static final class NameCompared {
        boolean isSqlite(Capability capability) {
            return capability.driver().equals("sqlite");
        }
    }

    static final class NameSwitched {
        int bits(Capability capability) {
            return switch (capability.driver()) {
                case "sqlite" -> 64;
                case "mysql" -> 32;
                default -> 0;
            };
        }
    }
}
