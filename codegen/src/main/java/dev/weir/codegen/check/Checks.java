package dev.weir.codegen.check;

import dev.weir.codegen.link.Links;
import dev.weir.codegen.read.ModelSource;
import java.util.List;

/** The checks, in the order in which their messages are shown. */
public final class Checks {
    /** Of the declaration itself: where it fails, there is nothing to look into. */
    private static final List<Check> OF_DECLARATION =
            List.of(new IsRecord(), new HasNoTypeParameters(), new IsVisible());

    private static final List<Check> OF_COMPONENTS = List.of(
            // each component by itself
            new HasKey(),
            new TypesAreSupported(),
            new EnumsAreUsable(),
            new NullableMakesSense(),
            new RelationsHaveNoColumns(),
            new AutoFitsType(),
            new IncrementIsSoleKey(),
            // names
            new IndexesNameFields(),
            new ColumnsAreDistinct(),
            new NamesAreUsable(),
            // relations: what they are, what they lead to, what holds them
            new RelationsAreAnnotated(),
            new HandlesFitRelations(),
            new TargetsAreGenerated(),
            new LinkComponentsExist(),
            new LinkKeysExist(),
            new LinkSidesAgree(),
            new LinkNullnessFits(),
            new LinksAreNotMade(),
            new ReferencesAreUnique(),
            new PairsExist(),
            new LinksCanBeLookedUp(),
            new WaysLeadSomewhere(),
            new EagerRelationsEnd());

    private Checks() {}

    /** Reports everything that is wrong with a model. */
    public static void run(ModelSource model, Links links, Diagnostics out) {
        OF_DECLARATION.forEach(check -> check.check(model, links, out));
        if (out.findings().isEmpty()) {
            OF_COMPONENTS.forEach(check -> check.check(model, links, out));
        }
    }
}
