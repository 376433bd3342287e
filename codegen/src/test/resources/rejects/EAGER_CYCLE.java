package demo;

import dev.weir.Many;
import dev.weir.Maybe;
import dev.weir.One;
import dev.weir.annotation.BelongsTo;
import dev.weir.annotation.HasMany;
import dev.weir.annotation.HasOne;
import dev.weir.annotation.Index;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;
import dev.weir.annotation.Unique;
import org.jspecify.annotations.Nullable;

@Model record User(
        @Key long id,
        @HasMany(eager = true) Many<Post> posts) {}
//                                        ^ [WEIR-440] eager relation cycle: User.posts -> Post.user -> User; let one of them not be eager

@Model record Post(
        @Key long id,
        @Index long userId,
        @BelongsTo(eager = true) One<User> user) {}
//                                         ^ [WEIR-440] eager relation cycle: Post.user -> User.posts -> Post; let one of them not be eager

@Model record Node(
        @Key long id,
        @Index @Nullable Long parentId,
        @BelongsTo Maybe<Node> parent,
        @HasMany(eager = true) Many<Node> children) {}
//                                        ^ [WEIR-440] eager relation cycle: Node.children -> Node; let one of them not be eager

@Model record Owner(
        @Key long id,
        @HasMany(eager = true) Many<Thing> things) {}
//                                         ^ [WEIR-440] eager relation cycle: Owner.things -> Thing.detail -> Detail.owner -> Owner; let one of them not be eager

@Model record Thing(
        @Key long id,
        @Index long ownerId,
        @BelongsTo One<Owner> owner,
        @HasOne(eager = true) Maybe<Detail> detail) {}
//                                          ^ [WEIR-440] eager relation cycle: Thing.detail -> Detail.owner -> Owner.things -> Thing; let one of them not be eager

@Model record Detail(
        @Key long id,
        @Unique long thingId,
        @BelongsTo One<Thing> thing,
        @Index long ownerId,
        @BelongsTo(eager = true) One<Owner> owner) {}
//                                          ^ [WEIR-440] eager relation cycle: Detail.owner -> Owner.things -> Thing.detail -> Detail; let one of them not be eager
