package dev.weir.it.shapes.useruniqueemailwithname;

import dev.weir.annotation.Auto;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;
import dev.weir.annotation.Unique;
import java.util.UUID;

@Model
public record User(@Key @Auto UUID id, @Unique String email, String name) {}
