package dev.weir.it.relation.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.it.harness.Compiling;
import dev.weir.it.harness.Conformance;
import dev.weir.it.harness.TestDb;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;

/** Eager relations that would load one another for ever. */
final class EagerCycleConformance {
    @TempDir
    Path folder;

    @Conformance
    void eagerRelationCycleIsRejected(TestDb test) {
        assertThat(errors(
                        "@Model record User(@Key @Auto UUID id, @HasMany(eager = true) Many<Post> posts) {}",
                        "@Model record Post(@Key @Auto UUID id, @Index UUID userId, @BelongsTo(eager = true)"
                                + " One<User> user) {}"))
                .containsExactlyInAnyOrder(
                        told("User.posts -> Post.user -> User"), told("Post.user -> User.posts -> Post"));
    }

    @Conformance
    void eagerRelationSelfCycleIsRejected(TestDb test) {
        assertThat(errors(
                        "@Model record Node(@Key @Auto UUID id, @Index @Nullable UUID parentId, @BelongsTo Maybe<Node>"
                                + " parent, @HasMany(eager = true) Many<Node> children) {}"))
                .containsExactly(told("Node.children -> Node"));
    }

    @Conformance
    void eagerRelationLongCycleIsRejected(TestDb test) {
        assertThat(errors(
                        "@Model record User(@Key @Auto UUID id, @HasMany(eager = true) Many<Post> posts) {}",
                        "@Model record Post(@Key @Auto UUID id, @Index UUID userId, @BelongsTo One<User> user,"
                                + " @HasOne(eager = true) Maybe<Detail> detail) {}",
                        "@Model record Detail(@Key @Auto UUID id, @Unique UUID postId, @BelongsTo One<Post> post,"
                                + " @Index UUID userId, @BelongsTo(eager = true) One<User> user) {}"))
                .containsExactlyInAnyOrder(
                        told("User.posts -> Post.detail -> Detail.user -> User"),
                        told("Post.detail -> Detail.user -> User.posts -> Post"),
                        told("Detail.user -> User.posts -> Post.detail -> Detail"));
    }

    private static String told(String cycle) {
        return "[WEIR-440] eager relation cycle: " + cycle + "; let one of them not be eager";
    }

    private List<String> errors(String... records) {
        String imports = "package demo; import dev.weir.*; import dev.weir.annotation.*; import java.util.UUID;"
                + " import org.jspecify.annotations.Nullable; ";
        return Compiling.errors(folder, "demo.User", imports + String.join(" ", records));
    }
}
