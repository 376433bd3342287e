package dev.weir.exec.testing.blog;

/** The steps on the way to a new {@link Profile}: what it needs, one thing at a time. */
public final class ProfileStage {
    private ProfileStage() {}

    /** A new {@link Profile} that needs a bio. */
    public sealed interface NeedsBio<N> permits ProfileCreate {
        N bio(String bio);
    }
}
