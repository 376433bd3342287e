package dev.weir.it.shapes.tx.person;

import dev.weir.annotation.Key;
import dev.weir.annotation.Model;

@Model
public record User(@Key int id, String name) {}
