package dev.weir.codegen.planted;

class Open {}
