package dev.weir.exec.testing.blog;

/** The steps on the way to a new {@link User}: what it needs, one thing at a time. */
public final class UserStage {
    private UserStage() {}

    /** A new {@link User} that needs a name. */
    public sealed interface NeedsName<N> permits UserCreate {
        N name(String name);
    }

    /** A new {@link User} that needs an email. */
    public sealed interface NeedsEmail<N> permits UserCreate {
        N email(String email);
    }

    /** A new {@link User} that needs a status. */
    public sealed interface NeedsStatus<N> permits UserCreate {
        N status(Status status);
    }
}
