package dev.weir.it.shapes.tx.big;

import dev.weir.One;
import dev.weir.annotation.BelongsTo;
import dev.weir.annotation.Index;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;

@Model
public record Stop(@Key long id, @Index long parcelId, @BelongsTo One<Parcel> parcel, String place) {}
