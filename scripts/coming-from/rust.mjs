/**
 * Needs cargo, and the crates itertools and either: from crates.io, or, if CRATES names a folder, the sources in its
 * folders `itertools` and `either`.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const languages = [{ head: 'Rust', fence: 'rust' }];

const crates = process.env.CRATES;
let itertools;

function versions() {
  const [, rustc] = /^rustc (\S+)/.exec(execFileSync('rustc', ['--version'], { encoding: 'utf8' }));
  return { rustc, itertools };
}

/** Writes a value in the convention of the records; an iterator, which has no `Json`, by its elements. */
const writer = String.raw`
#![allow(warnings)]
use itertools::Itertools;
use std::{cell::{Cell, RefCell}, cmp::Ordering, collections::*, fmt::Display, hash::Hash};

thread_local!(static LOGGED: RefCell<Vec<String>> = RefCell::new(Vec::new()));
fn log(x: impl Display) { LOGGED.with(|l| l.borrow_mut().push(text(&x.to_string()))); }

fn text(s: &str) -> String {
    let mut t = String::from("\"");
    for c in s.chars() {
        if c == '"' || c == '\\' || c < ' ' { t.push_str(&format!("\\u{:04x}", c as u32)) } else { t.push(c) }
    }
    t + "\""
}
const NONE: &str = "{\"$\":\"undefined\"}";

trait Json { fn json(&self) -> String; }
macro_rules! plain { ($($t:ty)*) => { $(impl Json for $t { fn json(&self) -> String { self.to_string() } })* } }
plain!(i8 i16 i32 i64 u8 u16 u32 u64 usize isize bool);
impl Json for f64 {
    fn json(&self) -> String { if self.is_nan() { "{\"$\":\"NaN\"}".into() } else { self.to_string() } }
}
impl Json for str { fn json(&self) -> String { text(self) } }
impl Json for String { fn json(&self) -> String { text(self) } }
impl Json for char { fn json(&self) -> String { text(&self.to_string()) } }
impl Json for () { fn json(&self) -> String { NONE.into() } }
impl Json for Ordering { fn json(&self) -> String { (*self as i8).to_string() } }
impl<T: Json + ?Sized> Json for &T { fn json(&self) -> String { (**self).json() } }
impl<T: Json> Json for Option<T> {
    fn json(&self) -> String { self.as_ref().map_or(NONE.into(), |x| x.json()) }
}
impl<T: Json, E> Json for Result<T, E> {
    fn json(&self) -> String { self.as_ref().map_or("{\"$throws\":\"Err\"}".into(), |x| x.json()) }
}
fn all<T: Json>(items: impl Iterator<Item = T>) -> String {
    format!("[{}]", items.map(|x| x.json()).collect::<Vec<_>>().join(","))
}
impl<T: Json> Json for [T] { fn json(&self) -> String { all(self.iter()) } }
impl<T: Json, const N: usize> Json for [T; N] { fn json(&self) -> String { all(self.iter()) } }
impl<T: Json> Json for Vec<T> { fn json(&self) -> String { all(self.iter()) } }
impl<T: Json> Json for HashSet<T> {
    fn json(&self) -> String {
        let mut items: Vec<_> = self.iter().map(|x| x.json()).collect();
        items.sort();
        format!("{{\"$set\":[{}]}}", items.join(","))
    }
}
impl<K: Json, V: Json> Json for HashMap<K, V> {
    fn json(&self) -> String {
        let mut items: Vec<_> = self.iter().map(|x| x.json()).collect();
        items.sort();
        format!("{{\"$map\":[{}]}}", items.join(","))
    }
}
impl<A: Json, B: Json> Json for (A, B) {
    fn json(&self) -> String { format!("[{},{}]", self.0.json(), self.1.json()) }
}
impl<A: Json, B: Json, C: Json, D: Json> Json for (A, B, C, D) {
    fn json(&self) -> String {
        format!("[{},{},{},{}]", self.0.json(), self.1.json(), self.2.json(), self.3.json())
    }
}

/// The compiler takes the first of these two that fits: a value, else an iterator.
struct Wrap<T>(Cell<Option<T>>);
trait Value { fn show(&self) -> String; }
impl<T: Json> Value for &Wrap<T> { fn show(&self) -> String { self.0.take().unwrap().json() } }
trait Items { fn show(&self) -> String; }
impl<I: Iterator> Items for Wrap<I> where I::Item: Json {
    fn show(&self) -> String { all(self.0.take().unwrap()) }
}

fn row(run: impl FnOnce() -> String) {
    LOGGED.with(|l| l.borrow_mut().clear());
    let output = std::panic::catch_unwind(std::panic::AssertUnwindSafe(run));
    let output = output.unwrap_or("{\"$throws\":\"panic\"}".into());
    let logged = LOGGED.with(|l| l.borrow().join(","));
    let logged = if logged.is_empty() { logged } else { format!(",\"logged\":[{}]", logged) };
    println!("{{\"output\":{}{}}}", output, logged);
}
macro_rules! row { ($e:expr) => { row(|| (&&Wrap(Cell::new(Some($e)))).show()) } }
`;

function run({ data, expressions }, scratch) {
  const rows = expressions.map((expression) => `row!(${expression});`).join('\n');
  mkdirSync(join(scratch, 'src'));
  const main = `fn main() {\nstd::panic::set_hook(Box::new(|_| {}));\n${data}\n${rows}\n}\n`;
  writeFileSync(join(scratch, 'src/main.rs'), `${writer}\n${main}`);
  const from = (name) => (crates ? `{ path = "${crates}/${name}" }` : '"*"');
  const patch = crates ? `[patch.crates-io]\neither = ${from('either')}\n` : '';
  writeFileSync(
    join(scratch, 'Cargo.toml'),
    `[package]\nname = "rows"\nedition = "2021"\n[dependencies]\nitertools = ${from('itertools')}\n${patch}`,
  );
  const options = ['run', '--quiet', ...(crates ? ['--offline'] : [])];
  const output = execFileSync('cargo', options, { cwd: scratch, encoding: 'utf8' });
  itertools = /name = "itertools"\nversion = "(.+)"/.exec(
    readFileSync(join(scratch, 'Cargo.lock'), 'utf8'),
  )[1];
  return output.trim().split('\n').map(JSON.parse);
}

export const rust = { languages, versions, run };
