package dev.weir.exec.testing.blog;

import dev.weir.core.schema.app.RelationId;
import dev.weir.query.Include;
import dev.weir.query.ModelPath;
import dev.weir.query.NumberPath;
import dev.weir.query.OrderedPath;
import dev.weir.query.TextPath;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * {@link Profile} as it is reached from {@code R}.
 *
 * @param <R> the model whose instances are selected
 */
public final class ProfilePath<R> extends ModelPath<R, Profile, ProfilePath<Profile>> {
    /** {@link Profile} itself. */
    public static final ProfilePath<Profile> ROOT = new ProfilePath<>(List.of());

    /** Creates the path along these relations. */
    public ProfilePath(List<RelationId> via) {
        super(via);
    }

    @Override
    protected ProfilePath<Profile> root() {
        return ROOT;
    }

    public NumberPath<R, Long> id() {
        return number(ProfileModel.Fields.ID);
    }

    public OrderedPath<R, UUID> userId() {
        return ordered(ProfileModel.Fields.USER_ID);
    }

    public UserPath<R> user() {
        return new UserPath<>(via(ProfileModel.Relations.USER));
    }

    /** Includes the user if a query selects it. */
    public Include<R> user(UnaryOperator<UserQuery> query) {
        return includeOf(ProfileModel.Relations.USER, query.apply(Users.all()));
    }

    public TextPath<R> bio() {
        return text(ProfileModel.Fields.BIO);
    }
}
