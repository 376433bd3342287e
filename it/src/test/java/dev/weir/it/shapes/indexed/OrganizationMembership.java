package dev.weir.it.shapes.indexed;

import dev.weir.annotation.Index;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;

@Index({"organizationId", "memberUserId"})
@Model
public record OrganizationMembership(@Key String id, long organizationId, long memberUserId) {}
