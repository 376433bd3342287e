package dev.weir.it.shapes.tasks;

import dev.weir.annotation.Auto;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Model
public record Ticket(@Key @Auto UUID id, Urgency urgency, Status status, @Nullable Priority priority) {}
