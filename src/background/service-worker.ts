import file from '../page/main.ts?script&iife';
import browser from 'webextension-polyfill';
browser.commands.onCommand.addListener(() => console.log(file));
