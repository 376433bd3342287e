package dev.weir.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * What is to become of the children that an instance has through one relation. In which order it was said does not matter:
 * what is unlinked goes first, then what is linked, and what is created comes last. Immutable; each method returns a changed
 * copy.
 *
 * @param <C> the model of the children
 */
public final class LinkChanges<C> {
    private static final LinkChanges<?> NONE = new LinkChanges<>(false, List.of(), List.of(), List.of());

    private final boolean sole;
    private final List<C> unlinked;
    private final List<C> linked;
    private final List<CreateState<C>> created;

    private LinkChanges(boolean sole, List<C> unlinked, List<C> linked, List<CreateState<C>> created) {
        this.sole = sole;
        this.unlinked = unlinked;
        this.linked = linked;
        this.created = created;
    }

    /** Returns the changes that leave everything as it is. */
    @SuppressWarnings("unchecked") // holds no child
    public static <C> LinkChanges<C> none() {
        return (LinkChanges<C>) NONE;
    }

    /** Adds a child that is created. */
    public LinkChanges<C> create(CreateState<C> child) {
        return new LinkChanges<>(sole, unlinked, linked, with(created, List.of(child)));
    }

    /** Adds children that are there, whoever they belong to. */
    public LinkChanges<C> link(Collection<? extends C> children) {
        return new LinkChanges<>(sole, unlinked, with(linked, Given.list("the linked", children)), created);
    }

    /** Takes children away: one whose link is required is deleted, another belongs to nobody then. */
    public LinkChanges<C> unlink(Collection<? extends C> children) {
        return new LinkChanges<>(sole, with(unlinked, Given.list("the unlinked", children)), linked, created);
    }

    /** Takes all children away that are not linked or created here. */
    public LinkChanges<C> sole() {
        return new LinkChanges<>(true, unlinked, linked, created);
    }

    /** Returns these changes and others. */
    LinkChanges<C> and(LinkChanges<C> later) {
        return new LinkChanges<>(
                sole || later.sole,
                with(unlinked, later.unlinked),
                with(linked, later.linked),
                with(created, later.created));
    }

    private static <T> List<T> with(List<T> some, List<? extends T> more) {
        List<T> all = new ArrayList<>(some);
        all.addAll(more);
        return List.copyOf(all);
    }

    boolean isSole() {
        return sole;
    }

    List<C> unlinked() {
        return unlinked;
    }

    List<C> linked() {
        return linked;
    }

    List<CreateState<C>> created() {
        return created;
    }
}
