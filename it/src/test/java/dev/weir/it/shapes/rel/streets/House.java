package dev.weir.it.shapes.rel.streets;

import dev.weir.One;
import dev.weir.annotation.BelongsTo;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;

/** A house, which DynamoDB stores in the partition of its street, in the order of the numbers. */
@Model
public record House(@Key long streetId, @BelongsTo One<Street> street, @Key int number) {}
