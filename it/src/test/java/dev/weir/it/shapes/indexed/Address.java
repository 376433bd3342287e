package dev.weir.it.shapes.indexed;

import dev.weir.annotation.Auto;
import dev.weir.annotation.Index;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;
import java.util.UUID;

@Index({"country", "city", "zipCode"})
@Model
public record Address(@Key @Auto UUID id, String country, String city, String zipCode, String street) {}
