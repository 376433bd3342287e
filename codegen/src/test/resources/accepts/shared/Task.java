package shared;

import dev.weir.Maybe;
import dev.weir.annotation.BelongsTo;
import dev.weir.annotation.Index;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;
import org.jspecify.annotations.Nullable;

/** Two links that share a component, and a third that has nothing of its own. */
@Model
@Index({"tenantId", "memberId"})
public record Task(
        @Key long id,
        @Nullable Long tenantId,
        @Nullable Long memberId,
        @Nullable Long projectId,
        @BelongsTo(key = {"tenantId", "memberId"}, references = {"tenantId", "id"}) Maybe<Member> member,
        @BelongsTo(key = {"tenantId", "projectId"}, references = {"tenantId", "id"}) Maybe<Project> project,
        @BelongsTo(key = {"tenantId", "projectId"}, references = {"tenantId", "id"}) Maybe<Project> same) {}
