package dev.weir.exec.planted;

class IsOpen {}
