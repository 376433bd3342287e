package dev.weir.core.testing.plant;

import dev.weir.core.testing.plant.left.Left;
import dev.weir.core.testing.plant.right.Right;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import reactor.core.publisher.Mono;

/** Classes that each break one rule of the house, so that the rule can be seen to notice. */
public final class Plants {
    public static final List<Class<?>> CYCLE = List.of(Left.class, Right.class);
    public static final List<Class<?>> STATIC_NOT_FINAL = List.of(StaticNotFinal.class);
    public static final List<Class<?>> STATIC_MAP = List.of(StaticMap.class);
    public static final List<Class<?>> STATIC_ARRAY = List.of(StaticArray.class);
    public static final List<Class<?>> OPEN_CLASS = List.of(OpenClass.class);
    public static final List<Class<?>> ABSTRACT_CLASS = List.of(AbstractClass.class);
    public static final List<Class<?>> VISITOR_WITH_DEFAULT = List.of(Visitor.class);
    public static final List<Class<?>> EXCEPTION = List.of(MisplacedException.class);
    public static final List<Class<?>> UNMARKED = List.of(Left.class);
    public static final List<Class<?>> REACTIVE = List.of(Reactive.class);
    public static final List<Class<?>> BLOCKING = List.of(Blocking.class);
    public static final List<Class<?>> MUTABLE_COMPONENT = List.of(MutableComponent.class);
    public static final List<Class<?>> KEPT_LIST = List.of(KeptList.class);
    public static final List<Class<?>> OPEN_FAMILY = List.of(OpenFamily.class);

    private Plants() {}

    static final class StaticNotFinal {
        static int count;

        private StaticNotFinal() {}
    }

    static final class StaticMap {
        static final Map<String, String> KNOWN = new HashMap<>();

        private StaticMap() {}
    }

    static final class StaticArray {
        static final int[] NUMBERS = {1};

        private StaticArray() {}
    }

    interface Visitor {
        default void visit() {}
    }

    static final class Reactive {
        Mono<String> later() {
            return Mono.empty();
        }
    }

    static final class Blocking {
        Object now(Mono<String> later) {
            return later.blockOptional();
        }
    }

    record MutableComponent(ArrayList<String> names) {}

    record KeptList(List<String> names) {}

    interface OpenFamily {}
}
