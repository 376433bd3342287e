package dev.weir;

import dev.weir.core.error.NPlusOneException;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.Logger;
import reactor.util.Loggers;
import reactor.util.context.Context;
import reactor.util.context.ContextView;

/**
 * What a database does when it notices that what belongs together is read one instance at a time, and where it looks.
 *
 * <p>Statements are counted in a scope: a subscription of {@link #watch}, one with {@link #scope} in its context, or a
 * transaction outside of both. Counted are reads of instances by the link or by the key of one instance, and loads of
 * relations into one; when one kind of them has been done often enough in a scope, it is told once. Which relation was meant
 * is told from the statement and the models alone. Outside of a scope nothing is counted.
 *
 * <p>Immutable; scopes are safe for use by many threads.
 */
public final class NPlusOne {
    private static final int DEFAULT_TIMES = 10;

    private static final int NOT_STRICT = 0;

    /** So many kinds of reads are counted in one scope; a scope that lasts for ever does not grow for ever. */
    private static final int MOST_KINDS = 1_000;

    private static final Logger LOGGER = Loggers.getLogger(NPlusOne.class);
    private static final NPlusOne LOG =
            new NPlusOne(found -> LOGGER.warn(String.valueOf(found.getMessage())), DEFAULT_TIMES);
    private static final NPlusOne OFF = new NPlusOne(null, DEFAULT_TIMES);

    private final @Nullable Consumer<? super NPlusOneException> told;
    private final int times;

    private NPlusOne(@Nullable Consumer<? super NPlusOneException> told, int times) {
        this.told = told;
        this.times = times;
    }

    /** Returns the default: what is noticed is logged as a warning, to the logger of this class. */
    public static NPlusOne log() {
        return LOG;
    }

    /** Returns that the statement that is one too many fails with an {@link NPlusOneException}, and is not sent. */
    public static NPlusOne fail() {
        return report(found -> {
            throw found;
        });
    }

    /** Returns that nothing is counted, except in {@link #failing}. */
    public static NPlusOne off() {
        return OFF;
    }

    /**
     * Returns that what is noticed is handed to {@code told}, on the thread that subscribes to the statement, which it must
     * not block. What it throws becomes the statement's error. The trace of the exception shows where that was.
     */
    public static NPlusOne report(Consumer<? super NPlusOneException> told) {
        return new NPlusOne(Given.value("told", told), DEFAULT_TIMES);
    }

    /**
     * Returns this with another number of reads of one kind that are too many; 10 by default.
     *
     * @throws IllegalArgumentException if {@code reads} is below 2
     */
    public NPlusOne after(int reads) {
        return new NPlusOne(told, atLeastTwo("after", reads));
    }

    private static int atLeastTwo(String name, int reads) {
        if (reads < 2) {
            throw new IllegalArgumentException(name + " is " + reads + "; one read is not too many, 2 is the least");
        }
        return reads;
    }

    /** Returns the same publisher, each subscription of which is a scope. */
    public static <T> Flux<T> watch(Flux<T> publisher) {
        return publisher.contextWrite(scope());
    }

    /** Returns the same publisher, each subscription of which is a scope. */
    public static <T> Mono<T> watch(Mono<T> publisher) {
        return publisher.contextWrite(scope());
    }

    /** Returns what makes each subscription a scope, for {@code contextWrite}: in a filter around a request, say. */
    public static Function<Context, Context> scope() {
        return context -> context.put(Scope.class, new Scope(NOT_STRICT));
    }

    /**
     * Returns the same publisher, each subscription of which is a scope and fails with an {@link NPlusOneException} for what
     * is noticed, whatever the database was told to do: a statement of its, or its end if that error was caught. For tests.
     * Ten reads of one kind are too many; a test with fewer instances says how many are.
     */
    public static <T> Flux<T> failing(Flux<T> publisher) {
        return failing(publisher, DEFAULT_TIMES);
    }

    /**
     * Returns the same publisher, which fails as {@link #failing(Flux)} says.
     *
     * @param reads how many reads of one kind are too many
     * @throws IllegalArgumentException if {@code reads} is below 2
     */
    public static <T> Flux<T> failing(Flux<T> publisher, int reads) {
        int tooMany = atLeastTwo("reads", reads);
        return Flux.defer(() -> {
            Scope scope = new Scope(tooMany);
            return publisher
                    .concatWith(Mono.defer(() -> scope.isClean()))
                    .contextWrite(context -> context.put(Scope.class, scope));
        });
    }

    /** Returns the same publisher, which fails as {@link #failing(Flux)} says. */
    public static <T> Mono<T> failing(Mono<T> publisher) {
        return failing(publisher, DEFAULT_TIMES);
    }

    /** Returns the same publisher, which fails as {@link #failing(Flux, int)} says. */
    public static <T> Mono<T> failing(Mono<T> publisher, int reads) {
        return failing(publisher.flux(), reads).singleOrEmpty();
    }

    /** Returns a context with a scope; the same one if it has one. Called by executors, not by applications. */
    public static Context scoped(Context context) {
        return context.hasKey(Scope.class) ? context : scope().apply(context);
    }

    /**
     * Returns a context without a scope, for what is read for the sake of a write: nobody could ask for that otherwise. Called
     * by builders, not by applications.
     */
    public static Context unwatched(Context context) {
        return context.delete(Scope.class);
    }

    /**
     * Counts a read in the scope of a subscription, if there is one, and tells what is too many. Called by executors, not by
     * applications.
     */
    public void seen(ReadOfOne read, ContextView context) {
        Scope scope = context.getOrDefault(Scope.class, null);
        if (scope == null) {
            return;
        }
        if (scope.tooMany != NOT_STRICT) {
            if (scope.count(read) == scope.tooMany) {
                throw scope.found(read.repeated(scope.tooMany));
            }
        } else if (told != null && scope.count(read) == times) {
            told.accept(read.repeated(times));
        }
    }

    /** What was read in one subscription. */
    private static final class Scope {
        /** How many reads of one kind fail, whatever the database was told to do; {@link #NOT_STRICT} if none do. */
        private final int tooMany;

        private final ConcurrentMap<ReadOfOne, AtomicInteger> counts = new ConcurrentHashMap<>();
        private final Queue<NPlusOneException> found = new ConcurrentLinkedQueue<>();

        Scope(int tooMany) {
            this.tooMany = tooMany;
        }

        /** Returns how often there was such a read, this one counted in; zero if it is not counted. */
        int count(ReadOfOne read) {
            AtomicInteger count = counts.get(read);
            if (count == null) {
                if (counts.size() >= MOST_KINDS) {
                    return 0;
                }
                count = counts.computeIfAbsent(read, first -> new AtomicInteger());
            }
            return count.incrementAndGet();
        }

        NPlusOneException found(NPlusOneException one) {
            found.add(one);
            return one;
        }

        /** Completes if nothing was found. */
        <T> Mono<T> isClean() {
            NPlusOneException first = found.peek();
            return first == null ? Mono.empty() : Mono.error(first);
        }
    }
}
