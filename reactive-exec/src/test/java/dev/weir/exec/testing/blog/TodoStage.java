package dev.weir.exec.testing.blog;

import java.util.UUID;

/** The steps on the way to a new {@link Todo}: what it needs, one thing at a time. */
public final class TodoStage {
    private TodoStage() {}

    /** A new {@link Todo} that needs a title. */
    public sealed interface NeedsTitle<N> permits TodoCreate {
        N title(String title);
    }

    /** A new {@link Todo} that needs a done. */
    public sealed interface NeedsDone<N> permits TodoCreate {
        N done(boolean done);
    }

    /** A new {@link Todo} that needs a priority. */
    public sealed interface NeedsPriority<N> permits TodoCreate {
        N priority(int priority);
    }

    /** A new {@link Todo} that needs the user it belongs to. */
    public sealed interface NeedsUser<N> permits TodoCreate {
        N userId(UUID userId);

        N user(User user);

        /** Sets the user to a new one, which is created first. */
        N user(UserCreate user);
    }
}
