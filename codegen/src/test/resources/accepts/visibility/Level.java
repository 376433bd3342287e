package visibility;

enum Level {
    LOW
}
